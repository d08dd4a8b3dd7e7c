/** How facts are written down and read back: records as trees of nodes, the rules of the format, the canonical form, the schema. */
@NullMarked
package org.kembar.notation;

import org.jspecify.annotations.NullMarked;
