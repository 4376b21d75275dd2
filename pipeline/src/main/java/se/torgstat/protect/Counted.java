package se.torgstat.protect;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What the periods counted under a name, each of their revisions. */
final class Counted {
  /** By name, then by the period that counted it, in the order of their coming. */
  private final Map<Object, Map<Object, List<Known>>> versions = new HashMap<>();

  /** An expression with its true value. */
  record Known(Expression expression, long value) {}

  /** One more version of a period's count; the same once more is none. */
  void add(Object name, Object period, Known count) {
    List<Known> counted =
        versions
            .computeIfAbsent(name, n -> new LinkedHashMap<>())
            .computeIfAbsent(period, p -> new ArrayList<>());
    if (!counted.contains(count)) {
      counted.add(count);
    }
  }

  /**
   * All that is known to be as many: what these periods counted, and the sums of parts.
   *
   * @param parts names whose counts may add up to it
   */
  Stream<Known> alike(
      Object name, Predicate<Object> periods, long value, List<? extends List<?>> parts) {
    return Stream.concat(of(name, periods), parts.stream().flatMap(this::sums))
        .filter(known -> known.value == value);
  }

  private Stream<Known> of(Object name, Predicate<Object> periods) {
    return versions.getOrDefault(name, Map.of()).entrySet().stream()
        .filter(counted -> periods.test(counted.getKey()))
        .flatMap(counted -> counted.getValue().stream());
  }

  /**
   * The sums of parts, of every version of one with every version of the others; those of the
   * newest first.
   */
  private Stream<Known> sums(List<?> parts) {
    List<Known> sums = List.of(new Known(Expression.ZERO, 0));
    for (Object part : parts) {
      List<Known> counted = of(part, period -> true).distinct().toList();
      sums = sums.stream().flatMap(sum -> plus(sum, counted)).toList();
    }
    return sums.stream();
  }

  private static Stream<Known> plus(Known sum, List<Known> counted) {
    return IntStream.range(0, counted.size())
        .mapToObj(i -> counted.get(counted.size() - 1 - i))
        .map(one -> new Known(sum.expression.plus(one.expression), sum.value + one.value));
  }
}
