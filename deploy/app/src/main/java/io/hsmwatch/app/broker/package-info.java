/** The Kafka that the program talks to: a broker of its own when none is named, and the topics on either. */
@NullMarked
package io.hsmwatch.app.broker;

import org.jspecify.annotations.NullMarked;
