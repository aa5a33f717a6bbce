/** Tests of rules: raw records in, alerts out, over the very path that replays take. */
@NullMarked
package io.hsmwatch.analytics.ruletest;

import org.jspecify.annotations.NullMarked;
