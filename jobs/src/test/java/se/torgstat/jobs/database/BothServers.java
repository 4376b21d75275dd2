package se.torgstat.jobs.database;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * A test that runs twice: on the embedded server, and on the {@code mariadbd} of the PATH as a
 * plain process (S13.1).
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Tag("both-servers")
@ExtendWith(BothServers.WhereThereIsOne.class)
public @interface BothServers {

  /** Skips the second time where there is no such server. */
  final class WhereThereIsOne implements ExecutionCondition {

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
      return DebianServer.isMeant() && !DebianServer.isInstalled()
          ? ConditionEvaluationResult.disabled(
              "there is no mariadbd on the PATH: .ci/prepare installs Debian's mariadb-server")
          : ConditionEvaluationResult.enabled("there is a server");
    }
  }
}
