/** The configuration: one strict YAML file, read into one tree of records. */
@NullMarked
package io.hsmwatch.app.config;

import org.jspecify.annotations.NullMarked;
