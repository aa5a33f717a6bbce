/** How records stand in Kafka: the audit topic, its headers, and the forwarder that fills it exactly once. */
@NullMarked
package io.hsmwatch.ingest.kafka;

import org.jspecify.annotations.NullMarked;
