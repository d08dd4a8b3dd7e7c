package org.kembar.casefile;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The form a text must have, as a regular expression that also stands in the published JSON Schema. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Form {

    /** An identifier: unique in the file, stable, readable. */
    String IDENTIFIER = "[a-z0-9][a-z0-9-]*";

    /** ISO 3166-1 alpha-2. */
    String COUNTRY = "[A-Z]{2}";

    /** ISO 4217. */
    String CURRENCY = "[A-Z]{3}";

    /** BCP 47. */
    String LANGUAGE = "[a-z]{2,3}(-[A-Za-z0-9]+)*";

    /** Whatever stands there, also nothing anybody could read: what was sealed is not judged again. */
    String AS_IT_STANDS = "(?s).*";

    String value();
}
