package se.torgstat.jobs.run;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.batch.core.partition.support.TaskExecutorPartitionHandler;
import org.springframework.batch.core.step.StepExecution;

/** Spring Batch starts partitions in no order; this one starts them in the order of their names. */
final class InOrder extends TaskExecutorPartitionHandler {
  private final String prefix;
  private final Supplier<Collection<String>> names;

  /**
   * @param prefix what stands before a partition's name in its step's
   * @param names the partitions' names in their order, asked when the step starts
   */
  InOrder(String prefix, Supplier<Collection<String>> names) {
    this.prefix = prefix;
    this.names = names;
  }

  @Override
  protected Set<StepExecution> doHandle(StepExecution manager, Set<StepExecution> partitions)
      throws Exception {
    Map<String, StepExecution> byName =
        partitions.stream()
            .collect(Collectors.toMap(StepExecution::getStepName, Function.identity()));
    Set<StepExecution> ordered = new LinkedHashSet<>();
    for (String name : names.get()) {
      StepExecution partition = byName.get(prefix + name);
      if (partition != null) {
        ordered.add(partition);
      }
    }
    ordered.addAll(partitions);
    return super.doHandle(manager, ordered);
  }
}
