package io.hsmwatch.emulator;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * The company whose HSMs are watched: it depends on the names of the HSMs alone, so that a configuration written for
 * one seed fits every other.
 *
 * @param applications most frequent caller first
 * @param groups object ids of Entra groups
 * @param backup the identity that takes the full backups
 * @param monitor the identity that reads the role assignments every twenty minutes
 */
record Organisation(
        List<Hsm> hsms,
        Hsm retired,
        List<Caller> applications,
        List<Caller> people,
        List<UUID> groups,
        Caller backup,
        Caller monitor) {

    private static final int APPLICATIONS = 24;
    private static final List<String> NAMES = List.of("ada.quill", "bo.fenn", "cleo.marsh", "dov.tarn", "esi.wold");
    private static final List<String> LIBRARIES = List.of(
            "azsdk-java-azure-security-keyvault-keys/4.9.2 (17.0.12; Linux; 5.15.0)",
            "azsdk-net-Security.KeyVault.Keys/4.7.0 (.NET 8.0.8; Ubuntu 22.04.4 LTS)",
            "azsdk-go-azkeys/v1.3.1 (go1.23.1; linux)",
            "azsdk-python-keyvault-keys/4.10.0 Python/3.11.9 (Linux-6.1.0-x86_64)");
    private static final String BY_HAND = "AZURECLI/2.64.0 azsdk-python-keyvault-administration/4.5.0 Python/3.12.7";

    Organisation {
        hsms = List.copyOf(hsms);
        applications = List.copyOf(applications);
        people = List.copyOf(people);
        groups = List.copyOf(groups);
    }

    static Organisation of(List<String> hsmNames) {
        var dice = Dice.of(0, "organisation");
        var groups = List.of(
                new ResourceGroup(dice.uuid(), "rg-orchard-hsm-north"),
                new ResourceGroup(dice.uuid(), "rg-orchard-hsm-west"));
        var hsms = new ArrayList<Hsm>();
        for (var name : hsmNames) {
            hsms.add(Hsm.named(name, groups.get(hsms.size() % groups.size()), Layout.of(hsms.size())));
        }
        return new Organisation(
                hsms,
                Hsm.named("orchard-retired", groups.get(1), Layout.FLAT),
                applications(dice),
                people(dice),
                List.of(dice.uuid(), dice.uuid(), dice.uuid()),
                Caller.application(dice.uuid(), dice.uuid(), "10.60.9.4", "orchard-hsm-backup/2.1 " + LIBRARIES.get(3)),
                Caller.application(dice.uuid(), dice.uuid(), "10.60.9.5", "orchard-inventory/1.8 " + LIBRARIES.get(0)));
    }

    private static List<Caller> applications(Dice dice) {
        var callers = new ArrayList<Caller>();
        for (int i = 0; i < APPLICATIONS; i++) {
            var address =
                    i % 7 == 6 ? "2001:db8:40::" + Integer.toHexString(16 + i) : "10.60." + (i % 5) + "." + (10 + i);
            callers.add(Caller.application(dice.uuid(), dice.uuid(), address, LIBRARIES.get(i % LIBRARIES.size())));
        }
        return callers;
    }

    private static List<Caller> people(Dice dice) {
        var commandLine = dice.uuid();
        var callers = new ArrayList<Caller>();
        for (var name : NAMES) {
            callers.add(Caller.person(
                    dice.uuid(),
                    commandLine,
                    name + "@orchard.example",
                    "203.0.113." + (20 + callers.size()),
                    BY_HAND));
        }
        return callers;
    }
}
