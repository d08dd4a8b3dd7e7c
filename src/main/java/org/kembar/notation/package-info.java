/** How facts are written down and read back: YAML, JSON, the canonical form, the published schema. */
@NullMarked
package org.kembar.notation;

import org.jspecify.annotations.NullMarked;
