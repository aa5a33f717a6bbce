package io.hsmwatch.analytics;

import io.hsmwatch.analytics.History.Arrival;
import io.hsmwatch.ingest.Bytes;
import io.hsmwatch.ingest.Position;
import io.hsmwatch.ingest.RawRecord;
import io.hsmwatch.ingest.RawRecord.Kind;
import io.hsmwatch.ingest.Watch;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;

/** Random histories in which everything goes wrong that may: all from a seed. */
final class Histories {

    /** How late a record may be; ticks lag by it. */
    private static final Duration ALLOWANCE = Duration.ofMinutes(20);

    private static final Instant START = Instant.parse("2026-04-06T00:00:00Z");
    private static final long SECONDS = Duration.ofDays(3).toSeconds();
    private static final Duration AFTERMATH = Duration.ofHours(2);

    /** @param time event time */
    private record Planned(RawRecord record, Instant time, Instant arrival) {}

    private final Random dice;
    private final List<Planned> planned = new ArrayList<>();
    private long line;

    private Histories(long seed) {
        this.dice = new Random(seed);
    }

    static History random(long seed) {
        var histories = new Histories(seed);
        for (String name : List.of("skerry", "holm")) {
            histories.backups(Azure.hsm(name));
            for (int i = 0; i < 60; i++) {
                histories.something(Azure.hsm(name));
            }
        }
        histories.watched(Azure.hsm("silent"));
        return histories.history();
    }

    private void backups(String hsm) {
        for (Instant time = START;
                time.isBefore(START.plusSeconds(SECONDS));
                time = time.plusSeconds(3_600L * hours())) {
            Instant at = time.plusSeconds(dice.nextInt(1_200));
            say(at, Azure.backup(at, hsm, dice.nextInt(4) == 0 ? 403 : 202));
            if (dice.nextInt(3) == 0) {
                Instant again = at.plusSeconds(dice.nextInt(3));
                say(again, Azure.backup(again, hsm, 202));
            }
        }
    }

    private int hours() {
        return 3 + dice.nextInt(9);
    }

    private void something(String hsm) {
        Instant time = START.plusSeconds(dice.nextInt((int) SECONDS));
        switch (dice.nextInt(9)) {
            case 0 -> grant(time, hsm);
            case 1 -> azureGrant(time);
            case 2 -> settingDeleted(time, hsm);
            case 3 -> purges(time, hsm);
            case 4 -> broken(time, hsm);
            case 5 -> say(time, Azure.call(time, hsm, "ann", "PreBackup", "/prebackup", 200));
            case 6 -> hsmDeleted(time, hsm);
            default -> say(time, Azure.wrap(time, hsm));
        }
    }

    private void purges(Instant time, String hsm) {
        int[] statuses = {204, 403, 401, 409};
        for (int i = dice.nextInt(4); i >= 0; i--) {
            Instant at = time.plusSeconds(dice.nextInt(2_000));
            String person = dice.nextBoolean() ? "ann" : "bo";
            say(at, Azure.purge(at, hsm, person, "k" + dice.nextInt(2), statuses[dice.nextInt(statuses.length)]));
        }
    }

    /** A local grant, perhaps made twice; the inventory knows before, in time, late, never, or changes its mind. */
    private void grant(Instant time, String hsm) {
        String assignment = "a-" + dice.nextInt(12);
        String[] types = {"User", "Group", "ServicePrincipal", null};
        say(time, Azure.grant(time, hsm, "ann", assignment));
        if (dice.nextInt(4) == 0) {
            Instant again = time.plusSeconds(dice.nextInt(3_000));
            say(again, Azure.grant(again, hsm, dice.nextBoolean() ? "ann" : "bo", assignment));
        }
        for (int i = dice.nextInt(3); i > 0; i--) {
            Instant at = time.plusSeconds(dice.nextInt(4_500) - 1_200);
            String role = dice.nextBoolean() ? Azure.ADMINISTRATOR : Azure.CRYPTO_USER;
            var observed = Azure.observed(hsm, assignment, types[dice.nextInt(types.length)], role, at);
            arrive(Kind.INVENTORY, at, observed.encode());
        }
    }

    /** Start and end, in whichever order they arrive, perhaps long apart; correlation ids are used again. */
    private void azureGrant(Instant time) {
        String assignment = "b-" + dice.nextInt(4);
        String correlation = "c-" + dayOf(time) + dice.nextInt(3);
        Instant end = time.plusSeconds(dice.nextInt(4) == 0 ? 7_200 + dice.nextInt(7) * 300 - 900 : dice.nextInt(60));
        String type = dice.nextInt(3) == 0 ? "Group" : "User";
        if (dice.nextInt(8) > 0) {
            say(time, Azure.azureGrant(time, assignment, "Start", correlation, type));
        }
        if (dice.nextInt(8) > 0) {
            String result = dice.nextInt(4) == 0 ? "Failure" : "Success";
            say(end, Azure.azureGrant(end, assignment, result, correlation, type));
        }
    }

    private void settingDeleted(Instant time, String hsm) {
        String setting = hsm + "/providers/Microsoft.Insights/diagnosticSettings/audit";
        String operation = "Microsoft.Insights/diagnosticSettings/delete";
        String correlation = "d-" + dayOf(time) + dice.nextInt(1_000);
        Instant end = time.plusSeconds(dice.nextInt(10));
        say(time, Azure.activity(time, setting, operation, "Start", correlation, ""));
        say(end, Azure.activity(end, setting, operation, "Success", correlation, ""));
    }

    private void hsmDeleted(Instant time, String hsm) {
        if (dice.nextInt(4) > 0) {
            return;
        }
        String operation = "Microsoft.KeyVault/managedHSMs/delete";
        String correlation = "e-" + dayOf(time);
        Instant end = time.plusSeconds(dice.nextInt(300));
        say(time, Azure.activity(time, hsm, operation, "Start", correlation, ""));
        say(end, Azure.activity(end, hsm, operation, "Success", correlation, ""));
    }

    /** An id that a caller uses again within the day names the same alert; much later it would open it anew. */
    private static long dayOf(Instant time) {
        return Duration.between(START, time).toDays();
    }

    private void broken(Instant time, String hsm) {
        String good = Azure.wrap(time, hsm);
        String[] texts = {good.substring(0, dice.nextInt(good.length())), "[1]", "{\"time\":7}", "\u0000\u0001", "{}"};
        say(time, texts[dice.nextInt(texts.length)]);
    }

    private void watched(String hsm) {
        arrive(Kind.WATCH, START, new Watch(hsm, START).encode());
    }

    private void say(Instant time, String text) {
        arrive(Kind.AUDIT, time, Bytes.of(text));
    }

    /** In an order of its own within the allowance; now and then twice, from one of two partitions. */
    private void arrive(Kind kind, Instant time, Bytes bytes) {
        for (int copies = dice.nextInt(6) == 0 ? 2 : 1; copies > 0; copies--) {
            Instant arrival = time.plusSeconds(dice.nextInt((int) ALLOWANCE.toSeconds()));
            var position = new Position("hub/" + dice.nextInt(2), line++, dice.nextInt(3) - 1);
            planned.add(new Planned(new RawRecord(kind, bytes, position, arrival), time, arrival));
        }
    }

    private History history() {
        planned.sort(Comparator.comparing(Planned::arrival)
                .thenComparing(one -> one.record().position()));
        var arrivals = new ArrayList<Arrival>();
        Instant newest = START.minus(ALLOWANCE);
        for (Planned one : planned) {
            newest = one.time().isAfter(newest) ? one.time() : newest;
            arrivals.add(new Arrival(one.record(), newest.minus(ALLOWANCE)));
        }
        return new History(arrivals, newest.plus(AFTERMATH));
    }
}
