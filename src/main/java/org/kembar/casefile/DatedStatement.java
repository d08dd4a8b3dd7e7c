package org.kembar.casefile;

import java.util.List;
import org.kembar.edtf.EdtfDate;

/** Another source's date for the same thing. */
public record DatedStatement(EdtfDate date, List<Evidence> source) {}
