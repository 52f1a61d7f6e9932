// swift-format-ignore-file
/// What the audit says of the damages and the wide examples, line by line.
enum AuditGoldens {
    static let swedish = #"""
        one-cohort: Chef 8 (M08) finns varken i en utvecklingsgrupp eller på väntelistan.
        one-cohort: Chef 8 (M08) finns på flera ställen: utvecklingsgrupp A (börjar 2016-02-01), utvecklingsgrupp B (börjar 2016-02-03).
        waiting-list: Chef 8 (M08) står på väntelistan men får inte vänta.
        cohort-size: Utvecklingsgrupp A (börjar 2016-02-01) har 9 deltagare; det ska vara 4 till 8.
        leadership-first: Chef 1 (M01) på chefsnivå 1 sitter i utvecklingsgrupp C (börjar 2016-05-02); chefsnivå 1 ska gå senast i omgång 1.
        boss-first: Chef 8 (M08) sitter i utvecklingsgrupp A (börjar 2016-02-01), före sin chef Chef 7 (M07) i utvecklingsgrupp C (börjar 2016-05-02).
        boss-apart: Chef 8 (M08) sitter i samma utvecklingsgrupp som sin chef Chef 7 (M07): utvecklingsgrupp B (börjar 2016-02-03).
        boss-apart: Chef 2 (M02) sitter i samma utvecklingsgrupp som sin chef Chef 1 (M01): utvecklingsgrupp A (börjar 2016-02-01).
        working-time: Modultillfället C/grund (2016-05-05 fm) ligger på halvdagar som inte är arbetstid: 2016-05-05 fm, 2016-05-05 em.
        working-time: Modultillfället A/klar (2016-03-11 fm) ligger på halvdagar som inte är arbetstid: 2016-03-12 fm, 2016-03-12 em.
        working-time: Modultillfället A/grund (2016-02-07 em) ligger på halvdagar som inte är arbetstid: 2016-02-07 em.
        working-time: Modultillfället A/klar (2016-03-08 fm) är planerat på 3 halvdagar; modul klar har 4.
        module-order: Utvecklingsgrupp A (börjar 2016-02-01) saknar modultillfälle för modul klar.
        module-order: Utvecklingsgrupp A (börjar 2016-02-01) har redan modul klar före modultillfället A/klar (2016-03-15 fm).
        module-order: Modultillfället A/klar (2016-02-01 fm) börjar innan A/grund (2016-03-08 fm) är över, fast modulen kommer senare.
        practice-gap: Mellan A/grund (slutar 2016-02-02) och A/klar (2016-02-15 fm) är det 13 dagar; det ska vara 21 till 70.
        round-window: Modultillfället A/grund (2016-01-28 fm) börjar utanför fönstret för omgång 1, 2016-02-01 till 2016-03-25.
        round-window: Modultillfället D/klar (2016-12-20 fm), som slutar 2016-12-21, ligger utanför programmets tid, 2016-01-11 till 2016-12-16.
        introduction: Omgång 2 (från 2016-05-02) saknar introduktion.
        introduction: Introduktionen för omgång 1 (2016-01-28 fm) ligger utanför sitt fönster, 2016-01-11 till 2016-01-22.
        department-staffed: Från 2016-02-01 fm till 2016-02-02 fm är 3 av 8 chefer i Skola på kurs, högst 2 får vara det: Chef 1 (M01), Chef 13 (M13), Chef 10 (M10).
        consultant-available: Kort (K5) är inte ledig för modultillfället A/klar (2016-03-08 fm): 2016-03-08 fm, 2016-03-08 em, 2016-03-09 fm, 2016-03-09 em.
        consultant-qualified: Kort (K5) är inte behörig för modul klar i modultillfället A/klar (2016-03-08 fm).
        consultant-single: Konsult K2 (K2) är på flera ställen 2016-05-03 fm: C/grund, D/grund.
        consultant-limit: Konsult K1 (K1) har 8 halvdagar vecka 10 2016 (från 2016-03-07), taket är 6.
        session-staff: Modultillfället A/klar (2016-03-08 fm) ska ha 2 konsulter, alla olika; planen anger: K1.
        venue-seats: Modultillfället A/grund (2016-02-01 fm) har 6 deltagare men Vrån (vrå) bara 5 platser.
        venue-free: Vrån (vrå) är upptagen för A/grund (2016-02-01 fm): 2016-02-01 fm.
        venue-single: Lilla rummet (rum) är dubbelbokad 2016-05-03 fm: C/grund (2016-05-02 fm), D/grund (2016-05-03 fm).
        pinned: Modultillfället D/klar (2016-06-15 fm) är låst till en annan start: 2016-06-14 fm.
        Planen underkänns: 44 avvikelser från 8 regler, 15 fel i poängen.
        department-cap: Utvecklingsgrupp A (börjar 2016-02-01) har 2 deltagare från Skola, högst 1 får vara det: Chef 1 (M01), Chef 10 (M10).
        unit-mix: Utvecklingsgrupp A (börjar 2016-02-01) har 2 deltagare med samma värde ”Enhet 2”: Chef 9 (M09), Chef 15 (M15).
        unplaced: Chef 8 (M08) står på väntelistan utan plats.
        waiting-time: Chef 24 (M24) väntar 12 veckor på utvecklingsgrupp D (börjar 2016-05-09).
        introduction: Introduktionen för omgång 2 (2016-04-18 fm) är planerad, fast omgången inte ska ha någon.
        continuity: Utvecklingsgrupp A (börjar 2016-02-01) möter flera ledande konsulter: K1, K2.
        consultant-load: Konsult K1 (K1) har 14 halvdagar; en jämn del är 11.
        finish: Modultillfället A/klar (2016-03-08 fm) slutar 2016-03-09, 2 veckor efter 2016-02-24, som är tidigast möjligt.
        score: Klass 1 (utan plats), regeln unplaced ger inga poäng men finns i planens poäng.
        Planen underkänns: 13 avvikelser från 7 regler, 12 fel i poängen.
        one-cohort: Chef 9 (M09) är undantagen men finns i planen: utvecklingsgrupp A (börjar 2016-02-01).
        waiting-list: Chef 14 (M14) står på väntelistan men får inte vänta.
        together: Chef 1 (M01) och Chef 2 (M02) ska gå tillsammans, men den första sitter i utvecklingsgrupp A (börjar 2016-02-01) och den andra sitter i utvecklingsgrupp B (börjar 2016-02-03).
        apart: Chef 1 (M01) och Chef 10 (M10) ska hållas isär men sitter båda i utvecklingsgrupp A (börjar 2016-02-01).
        joined-in-time: Chef 8 (M08) sitter i utvecklingsgrupp A (börjar 2016-02-01) men börjar sin anställning 2016-01-05, för sent för modultillfället A/grund (2016-02-01 fm) och slutar 2016-03-09, innan modultillfället A/klar är över (2016-03-09).
        module-order: Utvecklingsgrupp B (börjar 2016-02-03) saknar modultillfälle för modul klar.
        pinned: Chef 10 (M10) är låst till utvecklingsgrupp B men sitter i utvecklingsgrupp A (börjar 2016-02-01).
        score: Klass 1 (utan plats), regeln unplaced: planen anger antalet 0, rätt är 1.
        Planen underkänns: 18 avvikelser från 7 regler, 4 fel i poängen, 3 fel bland gränserna.
        working-time: Modultillfället B/klar (2016-03-09 em) börjar i en halva av dagen som modul klar inte tillåter.
        introduction: Omgång 1 (från 2016-02-01) har 2 introduktioner i stället för en.
        participant-clash: Vid modultillfället A/grund (2016-02-01 fm) är 3 deltagare borta, högst 2 får vara det: Chef 1 (M01), Chef 8 (M08), Chef 9 (M09).
        department-staffed: 2016-03-09 em är 4 av 8 chefer i Skola på kurs, högst 2 får vara det: Chef 1 (M01), Chef 10 (M10), Chef 7 (M07), Chef 13 (M13).
        consultant-limit: Konsult K1 (K1) har 4 halvdagar i månaden 2016-03, taket är 3.
        venue-seats: Modultillfället B/grund (2016-02-03 fm) saknar lokal.
        venue-single: Stora salen (sal) är dubbelbokad 2016-01-18 fm: introduktionen för omgång 1 (2016-01-18 fm), introduktionen för omgång 1 (2016-01-18 fm).
        score: Klass 3 (krockar och väntan), regeln participant-clash: planen anger antalet 0, rätt är 15.
        bound: Gränsen 700 för klass 4 (alla planer, prissatta platser) ligger över planens eget värde 560.
        Planen kan inte granskas: 6 fel i planfilen.
        schema-version: Planen har formatversion 2; den här versionen läser 1.
        unknown-manager: Underlaget har ingen chef ”M99”, som planen nämner i utvecklingsgrupp A.
        cohort-round: Planen lägger utvecklingsgrupp B i omgång 2; den hör till omgång 1.
        session-id: Modultillfället A/annat är modul grund för utvecklingsgrupp A och ska heta A/grund.
        session-length: Modultillfället A/klar är 0 halvdagar långt; det måste vara 1 till 100.
        unknown-venue: Underlaget har ingen lokal ”tält”, som planen nämner i modultillfället B/grund.
        Planen godkänns: alla regler hålls och poängen stämmer.
        Planen underkänns: 17 avvikelser från 9 regler, 9 fel i poängen.
        practice-gap: Mellan A/grund (slutar 2016-02-02) och A/klar (2016-02-03 fm) är det 1 dag; det ska vara 21 till 70.
        spread: I omgång 1 börjar 3 modultillfällen vecka 5 2016 (från 2016-02-01); jämnt fördelat på 2 veckor vore det högst 2: A/grund, A/klar, B/grund.
        department-staffed: Från 2016-02-03 fm till 2016-02-03 em är 4 av 8 chefer i Skola på kurs, högst 2 får vara det: Chef 1 (M01), Chef 10 (M10), Chef 7 (M07), Chef 13 (M13).
        cover: Chef 9 (M09) och Chef 3 (M03) ersätter varandra men är båda på kurs 2016-02-03 fm, 2016-02-03 em: A/klar, B/grund.
        consultant-single: Konsult K1 (K1) är på flera ställen 2016-02-03 fm: A/klar, B/grund.
        turnaround: Konsult K1 (K1) har ingen ledig halvdag mellan modultillfället A/grund (slutar 2016-02-02 fm) och B/grund (2016-02-02 em).
        consultant-limit: Konsult K1 (K1) har 10 halvdagar vecka 5 2016 (från 2016-02-01), taket är 6.
        venue-single: Lilla rummet (rum) är dubbelbokad 2016-02-03 fm: A/klar (2016-02-03 fm), B/grund (2016-02-02 em).
        lead-present: I omgång 2 hålls modul grund första gången utan den som är modulansvarig, Konsult K1 (K1): C/grund (2016-05-02 fm).
        score: Klass 5 (mellanrum och tid), regeln practice-gap: planen anger antalet 0, rätt är 4.
        """#

    static let english = #"""
        one-cohort: Chef 8 (M08) is neither in a cohort nor on the waiting list.
        one-cohort: Chef 8 (M08) is in more than one place: cohort A (begins 2016-02-01), cohort B (begins 2016-02-03).
        waiting-list: Chef 8 (M08) is on the waiting list but may not wait.
        cohort-size: Cohort A (begins 2016-02-01) has 9 members; it must be 4 to 8.
        leadership-first: Chef 1 (M01) of level 1 sits in cohort C (begins 2016-05-02); level 1 must go by round 1.
        boss-first: Chef 8 (M08) sits in cohort A (begins 2016-02-01), before the boss Chef 7 (M07) in cohort C (begins 2016-05-02).
        boss-apart: Chef 8 (M08) sits in the same cohort as the boss Chef 7 (M07): cohort B (begins 2016-02-03).
        boss-apart: Chef 2 (M02) sits in the same cohort as the boss Chef 1 (M01): cohort A (begins 2016-02-01).
        working-time: Session C/grund (2016-05-05 am) is on half-days that are not working time: 2016-05-05 am, 2016-05-05 pm.
        working-time: Session A/klar (2016-03-11 am) is on half-days that are not working time: 2016-03-12 am, 2016-03-12 pm.
        working-time: Session A/grund (2016-02-07 pm) is on half-days that are not working time: 2016-02-07 pm.
        working-time: Session A/klar (2016-03-08 am) is planned for 3 half-days; module klar has 4.
        module-order: Cohort A (begins 2016-02-01) has no session of module klar.
        module-order: Cohort A (begins 2016-02-01) already has module klar before session A/klar (2016-03-15 am).
        module-order: Session A/klar (2016-02-01 am) starts before A/grund (2016-03-08 am) is over, although its module comes later.
        practice-gap: Between A/grund (ends 2016-02-02) and A/klar (2016-02-15 am) there are 13 days; it must be 21 to 70.
        round-window: Session A/grund (2016-01-28 am) starts outside the window of round 1, 2016-02-01 to 2016-03-25.
        round-window: Session D/klar (2016-12-20 am), which ends on 2016-12-21, lies outside the programme's time, 2016-01-11 to 2016-12-16.
        introduction: Round 2 (from 2016-05-02) has no introduction.
        introduction: The introduction of round 1 (2016-01-28 am) lies outside its window, 2016-01-11 to 2016-01-22.
        department-staffed: From 2016-02-01 am to 2016-02-02 am 3 of 8 managers of Skola are in sessions, at most 2 may be: Chef 1 (M01), Chef 13 (M13), Chef 10 (M10).
        consultant-available: Kort (K5) is not free for session A/klar (2016-03-08 am): 2016-03-08 am, 2016-03-08 pm, 2016-03-09 am, 2016-03-09 pm.
        consultant-qualified: Kort (K5) is not qualified for module klar in session A/klar (2016-03-08 am).
        consultant-single: Konsult K2 (K2) is in more than one place on 2016-05-03 am: C/grund, D/grund.
        consultant-limit: Konsult K1 (K1) has 8 half-days in week 10 of 2016 (from 2016-03-07), the limit is 6.
        session-staff: Session A/klar (2016-03-08 am) is to have 2 consultants, all different; the plan names: K1.
        venue-seats: Session A/grund (2016-02-01 am) has 6 members but Vrån (vrå) only 5 seats.
        venue-free: Vrån (vrå) is taken for A/grund (2016-02-01 am): 2016-02-01 am.
        venue-single: Lilla rummet (rum) is double-booked on 2016-05-03 am: C/grund (2016-05-02 am), D/grund (2016-05-03 am).
        pinned: Session D/klar (2016-06-15 am) is pinned to another start: 2016-06-14 am.
        The plan is refused: 44 breaches of 8 rules, 15 faults in the score.
        department-cap: Cohort A (begins 2016-02-01) has 2 members of Skola, at most 1 may be: Chef 1 (M01), Chef 10 (M10).
        unit-mix: Cohort A (begins 2016-02-01) has 2 members with the same value “Enhet 2”: Chef 9 (M09), Chef 15 (M15).
        unplaced: Chef 8 (M08) is on the waiting list without a seat.
        waiting-time: Chef 24 (M24) waits 12 weeks for cohort D (begins 2016-05-09).
        introduction: The introduction of round 2 (2016-04-18 am) is planned, although the round is to have none.
        continuity: Cohort A (begins 2016-02-01) meets more than one leading consultant: K1, K2.
        consultant-load: Konsult K1 (K1) has 14 half-days; an even share is 11.
        finish: Session A/klar (2016-03-08 am) ends on 2016-03-09, 2 weeks after 2016-02-24, the earliest possible.
        score: Class 1 (unplaced), rule unplaced is not scored but is in the plan's score.
        The plan is refused: 13 breaches of 7 rules, 12 faults in the score.
        one-cohort: Chef 9 (M09) is exempt but is in the plan: cohort A (begins 2016-02-01).
        waiting-list: Chef 14 (M14) is on the waiting list but may not wait.
        together: Chef 1 (M01) and Chef 2 (M02) are to go together, but the first sits in cohort A (begins 2016-02-01) and the second sits in cohort B (begins 2016-02-03).
        apart: Chef 1 (M01) and Chef 10 (M10) are to be kept apart but both sit in cohort A (begins 2016-02-01).
        joined-in-time: Chef 8 (M08) sits in cohort A (begins 2016-02-01) but joins on 2016-01-05, too late for session A/grund (2016-02-01 am) and leaves on 2016-03-09, before session A/klar is over (2016-03-09).
        module-order: Cohort B (begins 2016-02-03) has no session of module klar.
        pinned: Chef 10 (M10) is pinned to cohort B but sits in cohort A (begins 2016-02-01).
        score: Class 1 (unplaced), rule unplaced: the plan states the count 0, right is 1.
        The plan is refused: 18 breaches of 7 rules, 4 faults in the score, 3 faults among the bounds.
        working-time: Session B/klar (2016-03-09 pm) starts in a half of the day that module klar does not allow.
        introduction: Round 1 (from 2016-02-01) has 2 introductions instead of one.
        participant-clash: At session A/grund (2016-02-01 am) 3 members are away, at most 2 may be: Chef 1 (M01), Chef 8 (M08), Chef 9 (M09).
        department-staffed: On 2016-03-09 pm 4 of 8 managers of Skola are in sessions, at most 2 may be: Chef 1 (M01), Chef 10 (M10), Chef 7 (M07), Chef 13 (M13).
        consultant-limit: Konsult K1 (K1) has 4 half-days in the month 2016-03, the limit is 3.
        venue-seats: Session B/grund (2016-02-03 am) has no venue.
        venue-single: Stora salen (sal) is double-booked on 2016-01-18 am: the introduction of round 1 (2016-01-18 am), the introduction of round 1 (2016-01-18 am).
        score: Class 3 (clashes and missed rounds), rule participant-clash: the plan states the count 0, right is 15.
        bound: The bound 700 of class 4 (all plans, priced seats) is above the plan's own value 560.
        The plan cannot be audited: 6 faults in the plan file.
        schema-version: The plan has schema version 2; this version reads 1.
        unknown-manager: The scenario has no manager “M99”, which the plan names in cohort A.
        cohort-round: The plan puts cohort B in round 2; it belongs to round 1.
        session-id: Session A/annat is module grund of cohort A and must be called A/grund.
        session-length: Session A/klar is 0 half-days long; it must be 1 to 100.
        unknown-venue: The scenario has no venue “tält”, which the plan names in session B/grund.
        The plan is accepted: every rule is kept and the score is right.
        The plan is refused: 17 breaches of 9 rules, 9 faults in the score.
        practice-gap: Between A/grund (ends 2016-02-02) and A/klar (2016-02-03 am) there are 1 day; it must be 21 to 70.
        spread: In round 1, 3 sessions start in week 5 of 2016 (from 2016-02-01); spread evenly over 2 weeks it would be at most 2: A/grund, A/klar, B/grund.
        department-staffed: From 2016-02-03 am to 2016-02-03 pm 4 of 8 managers of Skola are in sessions, at most 2 may be: Chef 1 (M01), Chef 10 (M10), Chef 7 (M07), Chef 13 (M13).
        cover: Chef 9 (M09) and Chef 3 (M03) cover for each other but are both in sessions on 2016-02-03 am, 2016-02-03 pm: A/klar, B/grund.
        consultant-single: Konsult K1 (K1) is in more than one place on 2016-02-03 am: A/klar, B/grund.
        turnaround: Konsult K1 (K1) has no free half-day between session A/grund (ends 2016-02-02 am) and B/grund (2016-02-02 pm).
        consultant-limit: Konsult K1 (K1) has 10 half-days in week 5 of 2016 (from 2016-02-01), the limit is 6.
        venue-single: Lilla rummet (rum) is double-booked on 2016-02-03 am: A/klar (2016-02-03 am), B/grund (2016-02-02 pm).
        lead-present: In round 2 module grund is first held without its lead, Konsult K1 (K1): C/grund (2016-05-02 am).
        score: Class 5 (gaps and time), rule practice-gap: the plan states the count 0, right is 4.
        """#
}
