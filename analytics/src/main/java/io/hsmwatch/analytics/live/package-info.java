/** The live carrier: the judgement on Kafka Streams. The only package that knows Kafka Streams. */
@NullMarked
package io.hsmwatch.analytics.live;

import org.jspecify.annotations.NullMarked;
