package org.claimwright.app.launch;

import java.util.List;

/// What a feature has to say on the terminal once the application is up, such as the demo login.
@FunctionalInterface
public interface StartNotice {

  /// Lines to print below the URL; none when there is nothing to say.
  List<String> lines();
}
