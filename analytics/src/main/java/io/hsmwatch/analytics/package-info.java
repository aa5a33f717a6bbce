/** The judgement over time: joins what Azure wrote with what is suspicious. The only module that knows both. */
@NullMarked
package io.hsmwatch.analytics;

import org.jspecify.annotations.NullMarked;
