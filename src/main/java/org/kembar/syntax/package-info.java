/**
 * Text in YAML or JSON, read as a tree of nodes that know their places, within limits, and written back; what is wrong
 * with it, and where.
 */
@NullMarked
package org.kembar.syntax;

import org.jspecify.annotations.NullMarked;
