// Sentences that several tests read, as the model parses them: form, lemma, UPOS, XPOS, head, deprel and NER of each
// word.
#pragma once

namespace relata::openie {

extern const char* const kGovernor;    // Atta Noor, the governor of Balkh, fled to Kabul on Sunday.
extern const char* const kBoats;       // Investors bought boats, not promises.
extern const char* const kCities;      // Large cities such as Herat and Kunduz fell.
extern const char* const kOfficers;    // No soldiers from Chad, including officers, stayed.
extern const char* const kForced;      // Noor forced the army to retreat.
extern const char* const kBothFled;    // Noor and Dostum fled together.
extern const char* const kMove;        // Rebels seized all of Logar, a move that angered Washington.
extern const char* const kTalks;       // Talks between the army and the rebels began.
extern const char* const kVowed;       // The army vowed to defend Kabul.
extern const char* const kDefeated;    // The army was defeated by the rebels by Sunday.
extern const char* const kMayors;      // The mayor, the governor and the senator resigned.
extern const char* const kBesieging;   // The rebels besieging Kunduz captured the airport.
extern const char* const kWhoFled;     // The rebels, who fled, left the city.
extern const char* const kAreToLeave;  // The troops are to leave Kabul on Monday.
extern const char* const kAccused;     // They accused the troops of handing over arms.
extern const char* const kSucceeded;   // They succeeded in convincing Noor.

}  // namespace relata::openie
