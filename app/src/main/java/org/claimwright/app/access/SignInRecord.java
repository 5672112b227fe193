package org.claimwright.app.access;

import org.claimwright.app.access.SignedIn.Person;
import org.claimwright.app.audit.Audit;
import org.claimwright.app.audit.AuditEvent;
import org.claimwright.app.audit.AuditEvent.Action;
import org.claimwright.app.database.PracticeScope;
import org.springframework.stereotype.Component;

/// Sign-ins in the audit logs of the practices concerned.
@Component
class SignInRecord {

  private final Audit audit;
  private final Accounts accounts;

  SignInRecord(Audit audit, Accounts accounts) {
    this.audit = audit;
    this.accounts = accounts;
  }

  void signedIn(SignedIn user) {
    PracticeScope.run(user.practice(), () -> accounts.signedIn(user.user().id()));
    note(user, Action.SIGN_IN);
  }

  void signedOut(SignedIn user) {
    note(user, Action.SIGN_OUT);
  }

  /// In every practice the account opens.
  void refused(Person person, String why) {
    var event = event(person, Action.SIGN_IN_REFUSED).with(why);
    for (var one : accounts.belongings(person.id())) {
      PracticeScope.run(one.place().practice(), () -> audit.record(event, person.username()));
    }
  }

  private void note(SignedIn user, Action action) {
    var event = event(user.user(), action).with(user.role().words());
    PracticeScope.run(user.practice(), () -> audit.record(event, user.user().username()));
  }

  private static AuditEvent event(Person person, Action action) {
    return new AuditEvent(action, "user", Long.toString(person.id().value()), "");
  }
}
