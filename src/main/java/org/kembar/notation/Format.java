package org.kembar.notation;

/** The two ways a case file is written; they hold the same. */
public enum Format {
    YAML,
    JSON;

    /** The format that a file's name announces: JSON for {@code .json}, YAML for everything else. */
    public static Format ofFileName(String name) {
        return name.toLowerCase(java.util.Locale.ROOT).endsWith(".json") ? JSON : YAML;
    }
}
