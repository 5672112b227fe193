package org.claimwright.app.clearinghouse;

import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.claimwright.app.billing.ClaimId;
import org.claimwright.app.billing.Claims;
import org.claimwright.app.clearinghouse.Collector.Kind;
import org.claimwright.app.practices.Practices;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Sends claims and collects answers, in the practice in scope. Not to be called inside a
/// transaction: each file and each answer has one of its own.
@Component
public class Clearinghouse {

  private static final Logger LOG = LoggerFactory.getLogger(Clearinghouse.class);

  /// Claims to a file at most.
  private static final int MOST_CLAIMS = 1_000;

  private static final int MOST_ANSWERS = 500;

  private final Claims claims;
  private final FileTable files;
  private final Sender sender;
  private final Collector collector;
  private final List<Route> routes;
  private final Practices practices;

  Clearinghouse(
      Claims claims,
      FileTable files,
      Sender sender,
      Collector collector,
      List<Route> routes,
      Practices practices) {
    this.claims = claims;
    this.files = files;
    this.sender = sender;
    this.collector = collector;
    this.routes = List.copyOf(routes);
    this.practices = practices;
  }

  /// What sending did.
  ///
  /// @param files the numbers of the files that went out
  /// @param claims how many claims are in them
  /// @param held how many of those asked for were not sent: not ready, or not writable
  public record Sent(List<Long> files, int claims, int held) {}

  /// What collecting found.
  public record Collected(int acknowledgements, int remittances, int unreadable) {

    /// How many answers in all.
    public int total() {
      return acknowledgements + remittances + unreadable;
    }
  }

  /// Sends every ready claim, the nearest deadlines first.
  public Sent sendReady() {
    return send(claims.ready(MOST_CLAIMS));
  }

  /// Sends the ready ones among these claims, and whatever an interrupted run has left prepared.
  /// Asked twice, it sends once.
  public Sent send(Collection<ClaimId> ids) {
    var prepared = sender.prepare(ids);
    int out = 0;
    for (var file : files.unsent()) {
      int sent = delivered(file);
      out += prepared.contains(file) ? sent : 0;
    }
    return new Sent(prepared, out, ids.size() - out);
  }

  /// Hands over what an interrupted run has left prepared.
  public void resume() {
    files.unsent().forEach(this::delivered);
  }

  /// Hands a file over. One that a route does not take now is tried again by the next run, and
  /// holds up none of the others.
  private int delivered(long file) {
    try {
      return sender.deliver(file);
    } catch (RuntimeException failed) {
      LOG.warn(
          "handing over file {} failed and is tried again: {}",
          file,
          failed.getClass().getSimpleName());
      return 0;
    }
  }

  /// Takes in what waits on the routes. An answer that cannot be taken in now stays where it is for
  /// the next run, and holds up none of the others.
  public Collected collect() {
    var today = practices.today();
    var counts = new EnumMap<Kind, Integer>(Kind.class);
    for (var route : routes) {
      for (var answer : route.waiting(MOST_ANSWERS)) {
        taken(route, answer, today).ifPresent(kind -> counts.merge(kind, 1, Integer::sum));
      }
    }
    return new Collected(
        count(counts, Kind.SYNTAX) + count(counts, Kind.ACCEPTANCE) + count(counts, Kind.ENVELOPE),
        count(counts, Kind.REMITTANCE),
        count(counts, Kind.UNREADABLE));
  }

  private static int count(Map<Kind, Integer> counts, Kind kind) {
    return counts.getOrDefault(kind, 0);
  }

  private Optional<Kind> taken(Route route, Route.Answer answer, LocalDate today) {
    try {
      return Optional.of(collector.take(route, answer, today));
    } catch (RuntimeException failed) {
      LOG.warn(
          "taking answer {} of route {} in failed and is tried again: {}",
          answer.id(),
          route.name(),
          failed.getClass().getSimpleName());
      return Optional.empty();
    }
  }

  /// The newest 200 files that went out.
  public List<SentFile> sent() {
    return files.sent();
  }

  /// The newest 200 answers.
  public List<ReceivedFile> received() {
    return files.received();
  }

  public Optional<SentFile> sent(long id) {
    return files.sent(id);
  }

  public Optional<ReceivedFile> received(long id) {
    return files.received(id);
  }

  /// The bytes that went out.
  public byte[] sentBytes(long id) {
    return files.sentBytes(id);
  }

  /// The bytes that came.
  public byte[] receivedBytes(long id) {
    return files.receivedBytes(id);
  }
}
