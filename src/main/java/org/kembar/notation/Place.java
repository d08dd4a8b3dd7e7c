package org.kembar.notation;

/** A place in a file: line and column, both counted from 1. */
public record Place(int line, int column) {

    static final Place START = new Place(1, 1);

    @Override
    public String toString() {
        return line + ":" + column;
    }
}
