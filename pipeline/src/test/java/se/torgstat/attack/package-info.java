/**
 * The outside judge of the disclosure control, written from S8 of the specification alone: it knows
 * of the protection nothing but its interface. Each part models one sentence of S8.2:
 *
 * <table>
 * <caption>What the attacker is granted</caption>
 * <tr><td>"every published figure"</td><td>{@code Shown}, {@code World.shown}</td></tr>
 * <tr><td>"sums along … sex, age, outcome, band, plan, group"</td>
 *     <td>{@code World.sum}: a row is the sum of its finest crosses; {@code WithinGroup} for sums
 *     that two tables share (bands and plans to ongoing and ended, livelihoods to ended)</td></tr>
 * <tr><td>"sums along unit → area → _T (the overlap as a known constant)"</td>
 *     <td>{@code LevelSums}</td></tr>
 * <tr><td>"and period", "any identity across periods that holds in the data"</td>
 *     <td>{@code PeriodSums}</td></tr>
 * <tr><td>"S6.2's identity", "returned ≤ new"</td><td>{@code WithinGroup}</td></tr>
 * <tr><td>"exit_outcome's _T is ended"</td>
 *     <td>{@code Place}: both rows are the same unknowns</td></tr>
 * <tr><td>"ongoing is the next period's opening"</td><td>{@code Instants}</td></tr>
 * <tr><td>"unpublished crosses are ≥ 0"</td><td>{@code World}: every unknown is a cross</td></tr>
 * <tr><td>"hidden counts that are not zero are ≥ 1, unless the whole breakdown …"</td>
 *     <td>{@code Shown.mayBeZero}, {@code Options.Exemption}</td></tr>
 * <tr><td>"the range … that linear programming gives"</td>
 *     <td>{@code Polytope}, {@code Solver}</td></tr>
 * <tr><td>"(a) and (c): hi ≥ 5 and hi − lo ≥ 4; (b): … at least 4 wide"</td>
 *     <td>{@code Figure}, {@code SensitiveFigures}</td></tr>
 * <tr><td>"every other derived figure"</td>
 *     <td>person-days as rounded sums: {@code WithinGroup.days}, {@code World.shown}; shares and
 *     costs a head by {@code FirstSight} and the tests</td></tr>
 * </table>
 *
 * <p>{@code AttackForbund} closes the periods of the samples or of a made-up förbund, says what is
 * hidden, and attacks; its class comment has the command.
 */
package se.torgstat.attack;
