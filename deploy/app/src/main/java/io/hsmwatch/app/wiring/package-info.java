/** The program put together: broker, topics, rules, topology, source, metrics; started and stopped as one. */
@NullMarked
package io.hsmwatch.app.wiring;

import org.jspecify.annotations.NullMarked;
