/** What other machines ask of a running program: its metrics, whether it lives, whether it is ready. */
@NullMarked
package io.hsmwatch.app.http;

import org.jspecify.annotations.NullMarked;
