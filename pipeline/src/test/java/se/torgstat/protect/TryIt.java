package se.torgstat.protect;

import java.time.LocalDate;
import java.util.*;
import se.torgstat.contract.*;
import se.torgstat.count.*;
import se.torgstat.participation.Participations;
import se.torgstat.period.Period;

class TryIt {
  static Code c(String s) {
    return new Code(s, new Label(s, s));
  }

  static CodeList cl(String s) {
    return new CodeList(Arrays.stream(s.split(" ")).map(TryIt::c).toList());
  }

  static Unit u(String code, String area) {
    return new Unit(code, area, new Label(code, code), null, null, LocalDate.of(2022, 1, 1), null);
  }

  static Forbund forbund() {
    return new Forbund(
        "F",
        new Label("", ""),
        Forbund.Match.AREA,
        List.of(
            u("UNGDOMSTORGET", "UMEA"),
            u("VUXENTORGET", "UMEA"),
            u("VANNAS", "KRANSKOMMUNERNA"),
            u("NORDMALING", "KRANSKOMMUNERNA"),
            u("VINDELN", "KRANSKOMMUNERNA"),
            u("ROBERTSFORS", "KRANSKOMMUNERNA"),
            u("BJURHOLM", "KRANSKOMMUNERNA"),
            u("KRAFT", "INSATSER"),
            u("ETABLERING", "INSATSER")),
        List.of(
            new Area("UMEA", new Label("", ""), ""),
            new Area("KRANSKOMMUNERNA", new Label("", ""), ""),
            new Area("INSATSER", new Label("", ""), "")),
        cl("F M _U"),
        List.of(
            new AgeBand(c("Y16T19"), 16, 19),
            new AgeBand(c("Y20T24"), 20, 24),
            new AgeBand(c("Y25T29"), 25, 29),
            new AgeBand(c("Y30T39"), 30, 39),
            new AgeBand(c("Y40T49"), 40, 49),
            new AgeBand(c("Y50T59"), 50, 59),
            new AgeBand(c("Y60T64"), 60, 64),
            new AgeBand(c("Y_GE65"), 65, null)),
        cl(
            "ARBETE ARBETE_SUBV STUDIER ARBETSSOKANDE RATT_ERSATTNING FORTSATT_REHAB ATER_ORDINARIE ATER_FORSORJNINGSSTOD SJUKDOM FORALDRALEDIG FLYTT ALDER AVLIDEN ATERTAGET_SAMTYCKE EGET_AVBROTT ANNAT"),
        new OutcomeRuleSet(
            "LOKAL",
            "1",
            Set.of("ARBETE", "ARBETE_SUBV", "STUDIER", "ARBETSSOKANDE", "RATT_ERSATTNING")),
        List.of(),
        cl("_U"),
        cl("J N _U"),
        List.of(),
        List.of(),
        new IntakeLimits(20, 20, 10),
        new ReleasePolicy(
            5,
            4,
            5,
            ReleasePolicy.Preliminary.ROUNDED,
            ReleasePolicy.Refresh.WEEKLY,
            List.of(
                "SEX_AGE",
                "OUTCOME_CODES",
                "AGE",
                "UNIT_SEX",
                "UNIT_OUTCOME_GROUPS",
                "ALL_OF INSATSER",
                "ALL_OF _T",
                "UNIT_TOTALS",
                "AREA_SEX",
                "AREA_GROUPS",
                "AREA_TOTALS")));
  }

  static TablePlan plan() {
    var ual = List.of("unit", "area", "total");
    var al = List.of("area", "total");
    var T = List.of("_T");
    var E = List.of("each");
    var TE = List.of("_T", "each");
    var m = List.of("opening", "new", "ended", "ongoing");
    var g = List.of("_T", "POSITIVE", "OTHER");
    return new TablePlan(
        List.of(
            new TablePlan.Line(
                "participation_flow", Map.of("unit", ual, "sex", TE, "age_band", T, "measure", m)),
            new TablePlan.Line(
                "participation_flow", Map.of("unit", al, "sex", TE, "age_band", E, "measure", m)),
            new TablePlan.Line(
                "exit_outcome", Map.of("unit", ual, "sex", T, "age_band", T, "outcome", g)),
            new TablePlan.Line(
                "exit_outcome", Map.of("unit", al, "sex", E, "age_band", T, "outcome", g)),
            new TablePlan.Line(
                "exit_outcome", Map.of("unit", al, "sex", T, "age_band", E, "outcome", g)),
            new TablePlan.Line(
                "exit_outcome", Map.of("unit", al, "sex", T, "age_band", T, "outcome", E)),
            new TablePlan.Line(
                "exit_outcome",
                Map.of("unit", List.of("total"), "sex", E, "age_band", T, "outcome", E))));
  }

  static Counter counter(double scale, long seed) {
    Random r = new Random(seed);
    double[] perTertial = {38, 36, 6, 4, 5, 4, 3, 6, 8};
    int[] mean = {18, 24, 14, 14, 14, 14, 14, 6, 10}; // months
    List<UnitExport> exports = new ArrayList<>();
    Forbund f = forbund();
    long person = 1;
    double[] ow = {18, 8, 14, 10, 6, 8, 12, 6, 7, 2, 4, 1, 1, 3, 6, 4};
    double sum = Arrays.stream(ow).sum();
    for (int unit = 0; unit < 9; unit++) {
      Participations p = new Participations();
      int n = (int) Math.round(perTertial[unit] * scale * 3 * 5.33);
      for (int i = 0; i < n; i++) {
        int ja = (int) LocalDate.of(2019, 1, 1).toEpochDay() + r.nextInt(1947);
        int slut = ja + (int) (-Math.log(1 - r.nextDouble()) * mean[unit] * 30.4);
        if (slut > LocalDate.of(2024, 4, 30).toEpochDay()) slut = Participations.OPEN;
        int sex = r.nextDouble() < .52 ? 0 : 1;
        if (r.nextInt(400) == 0 && unit >= 7) sex = 2;
        double[] aw =
            unit == 0
                ? new double[] {25, 45, 25, 5, 0, 0, 0, 0}
                : new double[] {1, 8, 15, 28, 25, 17, 5, 1};
        double x = r.nextDouble() * Arrays.stream(aw).sum();
        int age = 0;
        while (age < 7 && x > aw[age]) {
          x -= aw[age];
          age++;
        }
        x = r.nextDouble() * sum;
        int out = 0;
        while (out < 15 && x > ow[out]) {
          x -= ow[out];
          out++;
        }
        long who = r.nextInt(12) == 0 && person > 50 ? person - 1 - r.nextInt(40) : person++;
        p.add(who, unit, ja, slut, sex, age, slut == Participations.OPEN ? 63 : out, 0, 0, 0);
      }
      exports.add(new UnitExport(f.units().get(unit).code(), LocalDate.of(2024, 5, 1), p));
    }
    return new Counter(f, plan(), exports);
  }

  public static void main(String[] a) {
    double scale = Double.parseDouble(a[0]);
    int periods = Integer.parseInt(a[1]);
    Forbund f = forbund();
    Counter counter = counter(scale, 7);
    List<DisclosureControl.Released> out = new ArrayList<>();
    int k = 0;
    for (Period p : counter.periods()) {
      if (k++ >= periods || p.dayAfter().isAfter(LocalDate.of(2024, 5, 1))) break;
      ExactTables ex = counter.count(p, Set.of());
      long t = System.nanoTime();
      Publication pub = new JointSuppression(f).release(ex, 1, out);
      double sec = (System.nanoTime() - t) / 1e9;
      out.add(new DisclosureControl.Released(pub, ex));
      long rows = 0,
          hid = 0,
          cnt = 0,
          hcnt = 0,
          prim = 0,
          at = 0,
          atS = 0,
          ut = 0,
          utS = 0,
          ar = 0,
          arS = 0;
      Sacrifice s = new Sacrifice(f);
      Map<String, int[]> by = new TreeMap<>();
      for (var e : pub.cells().entrySet()) {
        long x = ex.cells().get(e.getKey());
        boolean h = e.getValue().value() == null;
        rows++;
        if (h) hid++;
        if (x > 0) {
          cnt++;
          if (h) hcnt++;
          if (x < 5) prim++;
        }
        String kind = s.kindOf(e.getKey());
        int[] b = by.computeIfAbsent(kind, q -> new int[4]);
        b[0]++;
        if (h) b[1]++;
        if (x > 0 && x < 5) b[2]++;
        boolean tot =
            e.getKey().code("sex").equals("_T") && e.getKey().code("age_band").equals("_T");
        boolean flow = e.getKey().table() == Table.PARTICIPATION_FLOW;
        boolean area = List.of("UMEA", "KRANSKOMMUNERNA", "INSATSER").contains(e.getKey().unit());
        boolean unit = f.unitIndex(e.getKey().unit()) >= 0;
        if (tot && flow && x >= 5 && !e.getKey().code("measure").equals("opening")) {
          if (area) {
            at++;
            if (!h) atS++;
          }
          if (unit) {
            ut++;
            if (!h) utS++;
          }
        }
        if (tot && !flow && area && e.getKey().code("outcome").equals("POSITIVE")) {
          ar++;
          if (!h) arS++;
        }
      }
      System.out.printf(
          Locale.ROOT,
          "%s %.1fs rows %d hidden %.1f%% counts hidden %.1f%% (prim %.1f%%) area totals %d/%d shares %d/%d unit totals %d/%d audit %s LPs %d%n",
          p,
          sec,
          rows,
          100.0 * hid / rows,
          100.0 * hcnt / cnt,
          100.0 * prim / cnt,
          atS,
          at,
          arS,
          ar,
          utS,
          ut,
          pub.audit(),
          Programme.solved);
      StringBuilder sb = new StringBuilder("   ");
      by.forEach((q, b) -> sb.append(q + " " + b[1] + "/" + b[0] + "(" + b[2] + ") "));
      System.out.println(sb);
    }
  }
}
