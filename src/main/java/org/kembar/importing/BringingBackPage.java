package org.kembar.importing;

import java.util.List;
import java.util.Optional;
import org.kembar.importing.ImportPage.Waiting;
import org.kembar.preview.Mistake;
import org.kembar.web.Frame;

/**
 * What the template prints where a workbook of a partnership is brought back.
 *
 * @param partnership its title
 * @param desk where it stands on the desk
 * @param keeps whether who reads keeps its record, and so changes more than their own rows
 * @param told what was just done
 * @param mistakes for which it was refused, as many as are shown
 * @param more how many mistakes there are besides
 * @param waiting what was sent and is not answered yet, the latest first
 */
record BringingBackPage(
        Frame frame,
        String partnership,
        String desk,
        boolean keeps,
        Optional<String> told,
        List<Mistake> mistakes,
        int more,
        List<Waiting> waiting) {}
