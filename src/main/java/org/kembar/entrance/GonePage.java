package org.kembar.entrance;

import org.kembar.web.Frame;

/** What the template prints where a link opens nothing. */
record GonePage(Frame frame, String sentence) {}
