#include "tests/extract/openie/sentences.h"

namespace relata::openie {

const char* const kGovernor = R"(
Atta Atta PROPN NNP 9 nsubj B-PER
Noor Noor PROPN NNP 1 flat I-PER
, , PUNCT , 5 punct
the the DET DT 5 det
governor governor NOUN NN 1 appos
of of ADP IN 7 case
Balkh Balkh PROPN NNP 5 nmod B-GPE
, , PUNCT , 1 punct
fled flee VERB VBD 0 root
to to ADP IN 11 case
Kabul Kabul PROPN NNP 9 obl B-GPE
on on ADP IN 13 case
Sunday Sunday PROPN NNP 9 obl
)";

const char* const kBoats = R"(
Investors investor NOUN NNS 2 nsubj
bought buy VERB VBD 0 root
boats boat NOUN NNS 2 obj
, , PUNCT , 6 punct
not not PART RB 6 advmod
promises promise NOUN NNS 3 conj
)";

const char* const kCities = R"(
Large large ADJ JJ 2 amod
cities city NOUN NNS 8 nsubj
such such ADJ JJ 5 case
as as ADP IN 3 fixed
Herat Herat PROPN NNP 2 nmod B-GPE
and and CCONJ CC 7 cc
Kunduz Kunduz PROPN NNP 5 conj B-GPE
fell fall VERB VBD 0 root
)";

const char* const kOfficers = R"(
No no DET DT 2 det
soldiers soldier NOUN NNS 9 nsubj
from from ADP IN 4 case
Chad Chad PROPN NNP 2 nmod B-GPE
, , PUNCT , 7 punct
including include VERB VBG 7 case
officers officer NOUN NNS 2 nmod
, , PUNCT , 2 punct
stayed stay VERB VBD 0 root
)";

const char* const kForced = R"(
Noor Noor PROPN NNP 2 nsubj B-PER
forced force VERB VBD 0 root
the the DET DT 4 det
army army NOUN NN 2 obj
to to PART TO 6 mark
retreat retreat VERB VB 2 xcomp
)";

const char* const kBothFled = R"(
Noor Noor PROPN NNP 4 nsubj B-PER
and and CCONJ CC 3 cc
Dostum Dostum PROPN NNP 1 conj B-PER
fled flee VERB VBD 0 root
together together ADV RB 4 advmod
)";

const char* const kMove = R"(
Rebels rebel NOUN NNS 2 nsubj
seized seize VERB VBD 0 root
all all DET DT 2 obj
of of ADP IN 5 case
Logar Logar PROPN NNP 3 nmod B-GPE
, , PUNCT , 8 punct
a a DET DT 8 det
move move NOUN NN 3 appos
that that PRON WDT 10 nsubj
angered anger VERB VBD 8 acl:relcl
Washington Washington PROPN NNP 10 obj B-GPE
)";

const char* const kTalks = R"(
Talks talk NOUN NNS 8 nsubj
between between ADP IN 4 case
the the DET DT 4 det
army army NOUN NN 1 nmod
and and CCONJ CC 7 cc
the the DET DT 7 det
rebels rebel NOUN NNS 4 conj
began begin VERB VBD 0 root
)";

const char* const kVowed = R"(
The the DET DT 2 det
army army NOUN NN 3 nsubj
vowed vow VERB VBD 0 root
to to PART TO 5 mark
defend defend VERB VB 3 xcomp
Kabul Kabul PROPN NNP 5 obj B-GPE
)";

const char* const kDefeated = R"(
The the DET DT 2 det
army army NOUN NN 4 nsubj:pass
was be AUX VBD 4 aux:pass
defeated defeat VERB VBN 0 root
by by ADP IN 7 case
the the DET DT 7 det
rebels rebel NOUN NNS 4 obl:agent
by by ADP IN 9 case
Sunday Sunday PROPN NNP 4 obl:agent
)";

const char* const kMayors = R"(
The the DET DT 2 det
mayor mayor NOUN NN 9 nsubj
, , PUNCT , 5 punct
the the DET DT 5 det
governor governor NOUN NN 2 appos
and and CCONJ CC 8 cc
the the DET DT 8 det
senator senator NOUN NN 2 conj
resigned resign VERB VBD 0 root
)";

const char* const kBesieging = R"(
The the DET DT 2 det
rebels rebel NOUN NNS 5 nsubj
besieging besiege VERB VBG 2 acl
Kunduz Kunduz PROPN NNP 3 obj B-GPE
captured capture VERB VBD 0 root
the the DET DT 7 det
airport airport NOUN NN 5 obj
)";

const char* const kWhoFled = R"(
The the DET DT 2 det
rebels rebel NOUN NNS 7 nsubj
, , PUNCT , 5 punct
who who PRON WP 5 nsubj
fled flee VERB VBD 2 acl:relcl
, , PUNCT , 2 punct
left leave VERB VBD 0 root
the the DET DT 9 det
city city NOUN NN 7 obj
)";

const char* const kAreToLeave = R"(
The the DET DT 2 det
troops troops NOUN NNS 5 nsubj:outer
are be AUX VBP 5 cop
to to PART TO 5 mark
leave leave VERB VB 0 root
Kabul Kabul PROPN NNP 5 obj B-GPE
on on ADP IN 8 case
Monday Monday PROPN NNP 5 obl
)";

const char* const kAccused = R"(
They they PRON PRP 2 nsubj
accused accuse VERB VBD 0 root
the the DET DT 4 det
troops troop NOUN NNS 2 obj
of of SCONJ IN 6 mark
handing hand VERB VBG 2 advcl
over over ADP RP 6 compound:prt
arms arm NOUN NNS 6 obj
)";

const char* const kSucceeded = R"(
They they PRON PRP 2 nsubj
succeeded succeed VERB VBD 0 root
in in SCONJ IN 4 mark
convincing convince VERB VBG 2 advcl
Noor Noor PROPN NNP 4 iobj B-PER
)";

}  // namespace relata::openie
