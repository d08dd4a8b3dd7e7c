/** What public pages tell machines of their content: JSON-LD in the vocabulary of schema.org. */
@NullMarked
package org.kembar.linked;

import org.jspecify.annotations.NullMarked;
