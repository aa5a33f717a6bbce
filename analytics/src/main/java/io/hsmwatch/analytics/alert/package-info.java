/** What people get to see: alerts, their evidence, their ids and their JSON form. */
@NullMarked
package io.hsmwatch.analytics.alert;

import org.jspecify.annotations.NullMarked;
