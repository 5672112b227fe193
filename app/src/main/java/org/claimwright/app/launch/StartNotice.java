package org.claimwright.app.launch;

import java.util.List;

/// What a feature has to say on the terminal once the application is up, such as the demo login.
@FunctionalInterface
public interface StartNotice {

  /// Lines to print below the address; none when there is nothing to say.
  ///
  /// @param address where the application is reached, without a slash at its end
  List<String> lines(String address);
}
