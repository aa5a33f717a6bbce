/** The program: the only place that knows the machine, the command line and the configuration. */
@NullMarked
package io.hsmwatch.app;

import org.jspecify.annotations.NullMarked;
