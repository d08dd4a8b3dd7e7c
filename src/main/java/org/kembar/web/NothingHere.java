package org.kembar.web;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** The address names nothing that there is. */
@ResponseStatus(HttpStatus.NOT_FOUND)
public final class NothingHere extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public NothingHere() {}
}
