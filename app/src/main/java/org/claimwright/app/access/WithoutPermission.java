package org.claimwright.app.access;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// A page controller that asks for no permission: sign-in, one's own password, and the page that
/// sets up the first practice. Whether one must be signed in is said by {@link
/// SecurityConfiguration}.
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface WithoutPermission {}
