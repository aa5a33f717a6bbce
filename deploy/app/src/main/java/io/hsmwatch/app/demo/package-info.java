/** A simulated day through the real program, faster than time. */
@NullMarked
package io.hsmwatch.app.demo;

import org.jspecify.annotations.NullMarked;
