/** Reports people keep: the evaluation as a page, as a PDF, with its pictures. */
@NullMarked
package org.kembar.documents;

import org.jspecify.annotations.NullMarked;
