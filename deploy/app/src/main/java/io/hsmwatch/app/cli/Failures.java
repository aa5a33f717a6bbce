package io.hsmwatch.app.cli;

import io.hsmwatch.app.ExitCode;
import io.hsmwatch.app.broker.BrokerException;
import io.hsmwatch.app.broker.TopicException;
import io.hsmwatch.app.broker.UnreachableException;
import io.hsmwatch.app.config.ConfigException;
import io.hsmwatch.app.config.ConfigProblem;
import io.hsmwatch.app.log.Visible;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import org.apache.kafka.common.KafkaException;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** What a user sees of an exception, and the number a script sees. Only a mistake of ours shows where it happened. */
final class Failures {

    private Failures() {}

    static int exitCode(Throwable failure) {
        if (failure instanceof ParameterException) {
            return ExitCode.USAGE.number();
        }
        if (failure instanceof BadRulesException) {
            return ExitCode.BAD_RULES.number();
        }
        if (failure instanceof ConfigException || failure instanceof TopicException) {
            return ExitCode.BAD_CONFIG.number();
        }
        if (failure instanceof UnreachableException
                || failure instanceof BrokerException
                || failure instanceof IOException
                || failure instanceof UncheckedIOException
                || failure instanceof KafkaException) {
            return ExitCode.UNREACHABLE.number();
        }
        return ExitCode.INTERNAL.number();
    }

    static int tell(Exception failure, CommandLine command, ParseResult ignored) {
        PrintWriter err = command.getErr();
        if (failure instanceof ConfigException config) {
            config.problems().stream()
                    .map(ConfigProblem::toString)
                    .map(Visible::text)
                    .forEach(err::println);
        } else if (exitCode(failure) == ExitCode.INTERNAL.number()) {
            err.println("hsmwatch: a mistake of ours, please report it with what follows");
            failure.printStackTrace(err);
        } else {
            err.println("hsmwatch: " + Visible.text(String.valueOf(failure.getMessage())));
        }
        err.flush();
        return exitCode(failure);
    }
}
