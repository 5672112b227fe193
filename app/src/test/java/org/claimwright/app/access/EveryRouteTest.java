package org.claimwright.app.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import jakarta.servlet.ServletException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.claimwright.app.billing.TestClaims;
import org.claimwright.app.clearinghouse.Clearinghouse;
import org.claimwright.app.database.PracticeId;
import org.claimwright.app.practices.Practices;
import org.claimwright.app.practices.TestPractice;
import org.claimwright.app.testing.AppTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// Walks every address there is, as the application itself lists them, so that a page to come is
/// walked too.
@AppTest
class EveryRouteTest {

  private static final int OK = 200;
  private static final int FOUND = 302;
  private static final int FORBIDDEN = 403;
  private static final int BROKEN = 500;

  /// What nobody should type, and somebody does.
  private static final List<String> TYPED =
      List.of(
          "",
          "-1",
          "99999999999999999999",
          "a\0b",
          "O'Brien \"%_\\ <b>",
          "2026-02-30",
          "é".repeat(3_000));

  @Autowired
  @Qualifier("requestMappingHandlerMapping")
  private RequestMappingHandlerMapping mappings;

  @Autowired private ApplicationContext house;
  @Autowired private MockMvc web;
  @Autowired private TestUsers users;

  private TestPractice practice;

  @BeforeEach
  void aPractice() {
    practice = TestPractice.open(house.getBean(Practices.class));
  }

  /// An address with its method and what it asks for.
  private record Route(HttpMethod method, String pattern, HandlerMethod handler) {

    /// The address with this number for everything it names.
    String at(long number) {
      return pattern
          .replaceAll("\\{number:[^/]*}(?=/|$)", "A-" + number)
          .replaceAll("\\{(slug|code|older|newer|pattern)}", "x" + number)
          .replaceAll("\\{[a-z]+(:(?:\\[0-9]\\{1,18}|\\[0-9]\\+))?}", Long.toString(number));
    }

    /// Whether it is of something that has to do with a patient.
    boolean isOfAPatient() {
      return pattern.matches(
          "/(accounts|audits|claims|eligibility|files|patients|queries|remittances|statements|visits)/.*");
    }

    boolean isNumbered() {
      return pattern.matches(".*\\{(id|visit|patient|claim|seq|payment|position)[:}].*");
    }

    /// The names of what it takes, and of what forms have in common.
    Set<String> fields() {
      var fields =
          new TreeSet<>(
              List.of("amount", "from", "name", "note", "page", "q", "reason", "title", "view"));
      for (var parameter : handler.getMethod().getParameters()) {
        var asked = parameter.getAnnotation(RequestParam.class);
        if (asked != null && !Map.class.isAssignableFrom(parameter.getType())) {
          fields.add(asked.name().isEmpty() ? parameter.getName() : asked.name());
        }
      }
      return fields;
    }

    boolean isFor(Role role) {
      return PermissionCheck.required(handler)
          .map(required ->
              Stream.of(required.value()).anyMatch(permission -> permission.isHeldBy(role)))
          .orElse(false);
    }

    @Override
    public String toString() {
      return method + " " + pattern;
    }
  }

  private List<Route> guarded() {
    return mappings.getHandlerMethods().entrySet().stream()
        .filter(each -> !PermissionCheck.isOpen(each.getValue()))
        .flatMap(each ->
            each.getKey().getMethodsCondition().getMethods().stream()
                .flatMap(method ->
                    each.getKey().getPatternValues().stream()
                        .map(
                            pattern -> new Route(method.asHttpMethod(), pattern, each.getValue()))))
        .sorted(Comparator.comparing(Route::toString))
        .toList();
  }

  @Test
  void eachIsRefusedToEveryRoleWithoutItsPermission() throws Exception {
    var asked = 0;
    for (var role : Role.values()) {
      var user = users.as(role, practice.id());
      for (var route : guarded()) {
        if (!route.isFor(role)) {
          asked++;
          assertThat(answer(route, 1, user).getStatus())
              .as("%s as %s", route, role.words())
              .isEqualTo(FORBIDDEN);
        }
      }
    }
    assertThat(asked).isGreaterThan(1_000);
  }

  @Test
  void nobodyWhoIsNotSignedInGetsAnythingButTheSignIn() throws Exception {
    for (var route : guarded()) {
      var answer = answer(route, 1, SecurityMockMvcRequestPostProcessors.csrf());
      assertThat(answer.getStatus()).as(route.toString()).isEqualTo(FOUND);
      assertThat(answer.getRedirectedUrl()).as(route.toString()).endsWith("/login");
    }
  }

  @Test
  void nothingIsChangedByAFormThatIsNotOurs() throws Exception {
    var manager = SignIn.authentication(users.add(Role.MANAGER, practice.id()));
    for (var route : guarded()) {
      if (!route.method().equals(HttpMethod.GET)) {
        var user = SecurityMockMvcRequestPostProcessors.authentication(manager);
        assertThat(answer(route, 1, user).getStatus()).as(route.toString()).isEqualTo(FORBIDDEN);
      }
    }
  }

  @Test
  void aNumberOfAnotherPracticeOpensNothingAndBreaksNothing() throws Exception {
    var other = TestClaims.open(house);
    var patients = List.of("Zzyzxa", "Zzyzxb");
    patients.forEach(other::ready);
    other.in(() -> {
      house.getBean(Clearinghouse.class).sendReady();
      house.getBean(Clearinghouse.class).collect();
    });
    var people = people(practice.id());
    var opened = new ArrayList<String>();
    for (var route : guarded()) {
      if (route.isNumbered()) {
        var user = permitted(route, people);
        for (long number : new long[] {0, 1, 2, 3, 999_999_999_999_999_999L}) {
          var told = opened(route, number, user, patients);
          told.ifPresent(what -> opened.add(route + " at " + number + ": " + what));
        }
      }
    }
    assertThat(opened).isEmpty();
  }

  @Test
  void whateverIsTypedNothingBreaks() throws Exception {
    var other = TestClaims.open(house);
    other.ready("Ellis");
    var people = people(other.practice.id());
    var broken = new ArrayList<String>();
    for (var route : guarded()) {
      var user = permitted(route, people);
      for (var words : TYPED) {
        try {
          var request = request(route.method(), route.at(1)).with(user);
          for (var field : route.fields()) {
            request.param(field, words);
          }
          var answer = web.perform(request).andReturn().getResponse();
          if (answer.getStatus() >= BROKEN) {
            broken.add(route + " told " + shown(words) + ": " + answer.getStatus());
          }
        } catch (ServletException broke) {
          broken.add(route + " told " + shown(words) + ": " + broke.getCause());
        }
      }
    }
    assertThat(broken).isEmpty();
  }

  private static String shown(String words) {
    return words.length() > 20 ? words.length() + " characters" : words.replace('\0', '␀');
  }

  /// What an address gave that it should not have, if it did.
  private Optional<String> opened(
      Route route, long number, RequestPostProcessor user, List<String> names) throws Exception {
    try {
      var answer = answer(route, number, user);
      var body = answer.getContentAsString();
      var isOpen =
          route.isOfAPatient() && route.method().equals(HttpMethod.GET) && answer.getStatus() == OK;
      return isOpen || answer.getStatus() >= BROKEN || names.stream().anyMatch(body::contains)
          ? Optional.of(Integer.toString(answer.getStatus()))
          : Optional.empty();
    } catch (ServletException broke) {
      return Optional.of(String.valueOf(broke.getCause()));
    }
  }

  /// One user of each role.
  private Map<Role, RequestPostProcessor> people(PracticeId of) {
    var people = new EnumMap<Role, RequestPostProcessor>(Role.class);
    for (var role : Role.values()) {
      people.put(role, users.as(role, of));
    }
    return people;
  }

  /// Somebody who may go there.
  private static RequestPostProcessor permitted(
      Route route, Map<Role, RequestPostProcessor> people) {
    var role = Stream.of(Role.values()).filter(route::isFor).findFirst().orElseThrow();
    return Optional.ofNullable(people.get(role)).orElseThrow();
  }

  private MockHttpServletResponse answer(Route route, long number, RequestPostProcessor user)
      throws Exception {
    return web.perform(request(route.method(), route.at(number)).with(user))
        .andReturn()
        .getResponse();
  }
}
