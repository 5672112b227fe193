package org.claimwright.app.denials;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.claimwright.app.access.Permission;
import org.claimwright.app.access.UserId;
import org.claimwright.app.access.Users;
import org.springframework.stereotype.Component;

/// Who can be given a denial, and what they are called.
@Component
class Assignees {

  private final Users users;

  Assignees(Users users) {
    this.users = users;
  }

  /// Those who may work on it and can come in.
  List<Users.User> all() {
    return users.all().stream()
        .filter(user -> Permission.READ_DENIALS.isHeldBy(user.role()))
        .filter(user -> !user.access().locked())
        .toList();
  }

  boolean mayHave(UserId id) {
    return all().stream().anyMatch(user -> user.id().equals(id));
  }

  /// The names of everybody, by number.
  Map<UserId, String> names() {
    return users.all().stream().collect(Collectors.toMap(Users.User::id, Users.User::name));
  }

  Optional<String> name(Denial denial) {
    return denial.work().assignee().map(id -> names().getOrDefault(id, "somebody who left"));
  }
}
