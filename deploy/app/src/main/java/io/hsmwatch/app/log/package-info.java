/** How the program speaks about itself: to stderr, as text for people or as JSON for collectors. */
@NullMarked
package io.hsmwatch.app.log;

import org.jspecify.annotations.NullMarked;
