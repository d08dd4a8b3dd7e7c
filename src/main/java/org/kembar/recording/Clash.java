package org.kembar.recording;

import java.util.Optional;
import org.kembar.notation.Shape.Part;

/**
 * A part of a record that two people have changed, each otherwise.
 *
 * @param was as both found it
 * @param theirs as the earlier one made it, and it is on record
 * @param mine as the later one typed it
 */
record Clash(Part part, Optional<Object> was, Optional<Object> theirs, Optional<Object> mine) {}
