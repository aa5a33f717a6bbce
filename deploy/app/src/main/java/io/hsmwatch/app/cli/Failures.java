package io.hsmwatch.app.cli;

import io.hsmwatch.app.ExitCode;
import io.hsmwatch.app.broker.BrokerException;
import io.hsmwatch.app.broker.TopicException;
import io.hsmwatch.app.broker.UnreachableException;
import io.hsmwatch.app.config.ConfigException;
import io.hsmwatch.app.config.ConfigProblem;
import io.hsmwatch.app.log.Visible;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InterruptException;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** What a user sees of an exception, and the number a script sees. Only a mistake of ours shows where it happened. */
final class Failures {

    private Failures() {}

    static int exitCode(Throwable failure) {
        if (isInterrupt(failure)) {
            return ExitCode.OK.number();
        }
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
            err.println("hsmwatch: " + Visible.text(words(failure)));
        }
        err.flush();
        return exitCode(failure);
    }

    /** Java says of a file that it cannot open no more than its name. */
    private static String words(Exception failure) {
        if (failure instanceof NoSuchFileException missing) {
            return missing.getFile() + ": no such file or folder (is the path right?)";
        }
        if (failure instanceof AccessDeniedException denied) {
            return denied.getFile() + ": permission denied (may this user read and write there?)";
        }
        if (isInterrupt(failure)) {
            return "told to stop";
        }
        return String.valueOf(failure.getMessage());
    }

    private static boolean isInterrupt(Throwable failure) {
        return failure instanceof InterruptedException
                || failure instanceof InterruptedIOException
                || failure instanceof InterruptException;
    }
}
