package org.kembar.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The page says nothing but what follows from its address, the day and the registry's case files: it may be kept until the day
 * or the state of the registry is another. A page that also says who is reading, or what stands elsewhere, must not bear this.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface KeptPage {

    /** Whether it says anything of the registry; else it is shown without asking the database, and also while that is away. */
    boolean isOfRegistry() default true;
}
