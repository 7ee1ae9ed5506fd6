package org.casebook.dataaccess.gateway.reading;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.casebook.dataaccess.casefile.CaseItem;
import org.casebook.dataaccess.casefile.Condition;
import org.casebook.dataaccess.casefile.ItemId;
import org.casebook.dataaccess.casefile.Observation;
import org.casebook.dataaccess.casefile.Patient;
import org.casebook.dataaccess.ingest.gold.PatientRows;
import org.casebook.provenance.source.Known;
import org.casebook.provenance.source.SourceRef;
import org.casebook.provenance.source.Sourced;
import org.casebook.provenance.source.Unknown;
import org.jspecify.annotations.Nullable;

/// What the head of a case says, read from permitted items; each value keeps every source that says it.
///
/// Dated values (diagnosis, stage, performance): the newest counts. What a person is (name, birth date, sex, site)
/// carries no date: the value that most sources give counts, of equals the one with the smallest item identifier.
///
/// @param name given names, then family name
/// @param age in completed years on the day of the board, as digits
/// @param stage stage group with its system where the source names one
/// @param performance name of the scale and its value, for instance `ECOG 1`
public record HeaderReading(
        Sourced<String> name,
        Sourced<LocalDate> birthDate,
        Sourced<String> age,
        Sourced<String> sex,
        Sourced<String> site,
        Sourced<String> diagnosis,
        Sourced<String> stage,
        Sourced<String> performance) {
    private static final Map<String, String> SCALES = Map.of("89247-1", "ECOG", "89243-0", "Karnofsky");

    /// Reads the head of a case.
    ///
    /// @param boardDay day of the board, for the age
    public static HeaderReading of(PatientRows permitted, LocalDate boardDay) {
        Sourced<LocalDate> birthDate = most(permitted, Patient::birthDate);
        return new HeaderReading(
                most(permitted, HeaderReading::name),
                birthDate,
                age(birthDate, boardDay),
                most(permitted, Patient::sex),
                most(permitted, Patient::site),
                diagnosis(permitted.primaries()),
                newest(stageGroups(permitted), Observation::text),
                newest(permitted.results("performance"), HeaderReading::performance));
    }

    /// Stage groups; the categories T, N and M that they follow from are left out.
    ///
    /// Source: LOINC 21908-9, 21902-2 and 21914-7, stage groups clinical, pathological and other.
    static List<CaseItem<Observation>> stageGroups(PatientRows permitted) {
        return permitted.results("stage").stream()
                .filter(item -> item.value().text() != null)
                .filter(item -> !isTnmCategory(item.value()))
                .toList();
    }

    private static boolean isTnmCategory(Observation observation) {
        String text = Objects.requireNonNullElse(observation.text(), "");
        return text.strip().matches("(?i)[aryc]?[cpy]{0,2}[TNM](is|x|[0-4]).*");
    }

    /// The scale by its LOINC code, otherwise as the source displays it, and the value.
    static @Nullable String performance(Observation observation) {
        String code = Objects.requireNonNullElse(observation.code(), "");
        String scale = SCALES.getOrDefault(code, observation.display());
        Double number = observation.number();
        if (number == null) {
            return observation.text() == null ? null : scale + " " + observation.text();
        }
        return number == Math.rint(number) ? scale + " " + number.longValue() : scale + " " + number;
    }

    private static Sourced<String> age(Sourced<LocalDate> birthDate, LocalDate boardDay) {
        return switch (birthDate) {
            case Known<LocalDate> known
            when !known.known().isAfter(boardDay) ->
                new Known<>(
                        Integer.toString(Period.between(known.known(), boardDay).getYears()), known.sources());
            case Known<LocalDate> _ -> Sourced.unknown(Unknown.Reason.UNKNOWN);
            case Unknown<LocalDate> unknown -> Sourced.unknown(unknown.reason());
        };
    }

    private static @Nullable String name(Patient patient) {
        String name = Stream.of(patient.givenNames(), patient.familyName())
                .filter(Objects::nonNull)
                .filter(part -> !part.isBlank())
                .collect(Collectors.joining(" "));
        return name.isEmpty() ? null : name;
    }

    private static <T> Sourced<T> most(PatientRows permitted, Function<Patient, @Nullable T> component) {
        Map<ItemId, T> stated = new TreeMap<>();
        for (CaseItem<Patient> item : permitted.patients()) {
            T value = component.apply(item.value());
            if (value != null) {
                stated.put(item.id(), value);
            }
        }
        Map<T, Long> votes =
                stated.values().stream().collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        // The map is in order of identifiers, and max keeps the last of equals: so go through it backwards.
        return stated.entrySet().stream()
                .sorted(Map.Entry.<ItemId, T>comparingByKey().reversed())
                .max(Comparator.comparingLong(entry -> votes.getOrDefault(entry.getValue(), 0L)))
                .map(entry -> entry.getValue())
                .<Sourced<T>>map(value -> new Known<>(
                        value, sources(permitted.patients(), patient -> value.equals(component.apply(patient)))))
                .orElseGet(() -> Sourced.unknown(Unknown.Reason.NO_INFORMATION));
    }

    private static Sourced<String> diagnosis(List<CaseItem<Condition>> primaries) {
        return primaries.stream()
                .max(Comparator.comparing(
                                (CaseItem<Condition> item) -> item.value().recorded(),
                                Comparator.nullsFirst(Comparator.<LocalDate>naturalOrder()))
                        .thenComparing(CaseItem::id, Comparator.reverseOrder()))
                .<Sourced<String>>map(newest -> new Known<>(
                        newest.value().display(),
                        sources(
                                primaries,
                                condition -> condition
                                        .display()
                                        .equals(newest.value().display()))))
                .orElseGet(() -> Sourced.unknown(Unknown.Reason.NO_INFORMATION));
    }

    private static Sourced<String> newest(
            List<CaseItem<Observation>> items, Function<Observation, @Nullable String> reading) {
        List<CaseItem<Observation>> stated = items.stream()
                .filter(item -> reading.apply(item.value()) != null)
                .toList();
        return stated.stream()
                .max(byTime())
                .<Sourced<String>>map(newest -> {
                    String value = Objects.requireNonNull(reading.apply(newest.value()), "value");
                    return new Known<>(
                            value,
                            sources(
                                    stated,
                                    observation -> value.equals(reading.apply(observation))
                                            && Objects.equals(
                                                    observation.effective(),
                                                    newest.value().effective())));
                })
                .orElseGet(() -> Sourced.unknown(Unknown.Reason.NO_INFORMATION));
    }

    /// By time, undated ones first; of equals the smallest identifier comes last.
    static Comparator<CaseItem<Observation>> byTime() {
        return Comparator.comparing(
                        (CaseItem<Observation> item) -> item.value().effective(),
                        Comparator.nullsFirst(Comparator.<Instant>naturalOrder()))
                .thenComparing(CaseItem::id, Comparator.reverseOrder());
    }

    private static <T> List<SourceRef> sources(List<CaseItem<T>> items, Predicate<T> saying) {
        return items.stream()
                .filter(item -> saying.test(item.value()))
                .flatMap(item -> item.sources().stream())
                .distinct()
                .toList();
    }
}
