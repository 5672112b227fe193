package org.claimwright.app.access;

import java.time.Clock;
import org.claimwright.app.access.Accounts.Account;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/// Checks a username and password.
///
/// Every refusal says the same, and takes as long, so that it does not tell which names exist. Five
/// wrong passwords in a row lock the account for fifteen minutes.
@Component
class SignIn implements AuthenticationProvider {

  private final Accounts accounts;
  private final SignInRecord record;
  private final PasswordEncoder encoder;
  private final Clock clock;
  private final String nobodysHash;

  SignIn(Accounts accounts, SignInRecord record, PasswordEncoder encoder, Clock clock) {
    this.accounts = accounts;
    this.record = record;
    this.encoder = encoder;
    this.clock = clock;
    this.nobodysHash = String.valueOf(encoder.encode("nobody has this password"));
  }

  @Override
  public Authentication authenticate(Authentication asked) {
    var password = String.valueOf(asked.getCredentials());
    var account = accounts.find(asked.getName());
    if (account.isEmpty()) {
      encoder.matches(password, nobodysHash);
      throw refusal();
    }
    return enter(account.get(), password);
  }

  @Override
  public boolean supports(Class<?> type) {
    return UsernamePasswordAuthenticationToken.class.isAssignableFrom(type);
  }

  /// What Spring Security keeps of a signed-in user.
  static Authentication authentication(SignedIn user) {
    var authorities =
        Permission.of(user.role()).stream()
            .map(permission -> new SimpleGrantedAuthority(permission.name()))
            .toList();
    return UsernamePasswordAuthenticationToken.authenticated(user, null, authorities);
  }

  private Authentication enter(Account account, String password) {
    var person = account.person();
    var matches = encoder.matches(password, account.hash());
    var locked = account.isPaused(clock.instant());
    if (locked || !account.enabled()) {
      record.refused(person, locked ? "locked" : "switched off");
      throw refusal();
    }
    if (!matches) {
      var full = accounts.countFailure(person.id());
      record.refused(person, full ? "wrong password, locked for 15 minutes" : "wrong password");
      throw refusal();
    }
    var open =
        accounts.belongings(person.id()).stream().filter(place -> !place.locked()).findFirst();
    if (open.isEmpty()) {
      record.refused(person, "locked by an administrator");
      throw refusal();
    }
    accounts.clearFailures(person.id());
    var user = new SignedIn(person, open.get().place());
    record.signedIn(user);
    return authentication(user);
  }

  private static BadCredentialsException refusal() {
    return new BadCredentialsException("sign-in refused");
  }
}
