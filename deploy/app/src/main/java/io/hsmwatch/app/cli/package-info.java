/** The commands. Results go to stdout, talk and progress to stderr; exit codes are {@link io.hsmwatch.app.ExitCode}. */
@NullMarked
package io.hsmwatch.app.cli;

import org.jspecify.annotations.NullMarked;
