package org.claimwright.scenarios;

import org.claimwright.app.ClaimwrightApplication;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/// The rooms of the application know each other in one direction and by what they publish.
class RoomsTest {

  @Test
  void everyRoomIsEnteredByItsDoorAndNoneInACircle() {
    ApplicationModules.of(ClaimwrightApplication.class).verify();
  }
}
