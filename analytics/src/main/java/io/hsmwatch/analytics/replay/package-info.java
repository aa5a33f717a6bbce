/** The replay carrier: the same judgement over files, in the order of event time. */
@NullMarked
package io.hsmwatch.analytics.replay;

import org.jspecify.annotations.NullMarked;
