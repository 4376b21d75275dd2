/**
 * What a coverage-guided fuzzer calls, and its corpus, which the suite replays (S14 P4): {@code
 * ./mvnw -q -Dquick -Pfuzz -pl pipeline -am process-test-classes -Dfuzz.seconds=300}.
 */
@NullMarked
package se.torgstat.fuzz;

import org.jspecify.annotations.NullMarked;
