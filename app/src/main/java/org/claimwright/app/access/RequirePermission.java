package org.claimwright.app.access;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// The permission a controller's pages ask for; on a method it takes the place of its class's.
///
/// A page without one is refused, whoever asks: forgetting it closes a page instead of opening it.
/// The pages of the web frame itself (home, search) are open to every signed-in user.
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
public @interface RequirePermission {

  /// Any of these is enough.
  Permission[] value();
}
