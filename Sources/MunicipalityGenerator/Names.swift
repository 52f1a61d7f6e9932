import ProgrammeModel

/// Common Swedish names, put together at random: no list of people was used.
public enum Names {
    /// Common first names of women.
    public static let women = [
        "Agneta", "Amanda", "Angelica", "Anita", "Ann", "Anna", "Anneli", "Annika", "Barbro", "Birgitta", "Camilla",
        "Carina", "Caroline", "Cecilia", "Charlotte", "Christina", "Elin", "Elisabet", "Elisabeth", "Emelie", "Emma",
        "Eva", "Fatima", "Frida", "Gunilla", "Hanna", "Helen", "Helena", "Ida", "Inger", "Ingrid", "Irene", "Jenny",
        "Jessica", "Johanna", "Josefin", "Julia", "Karin", "Katarina", "Kerstin", "Kristina", "Lena", "Linda",
        "Linnéa", "Lisa", "Louise", "Madeleine", "Maja", "Malin", "Margareta", "Maria", "Marianne", "Marie", "Marina",
        "Matilda", "Mona", "Monica", "Petra", "Pia", "Rebecca", "Sandra", "Sara", "Sofia", "Susanne", "Therese",
        "Ulla", "Ulrika", "Veronica", "Viktoria", "Yvonne", "Åsa",
    ]

    /// Common first names of men.
    public static let men = [
        "Ahmed", "Alexander", "Ali", "Anders", "Andreas", "Anton", "Bengt", "Björn", "Bo", "Christer", "Christian",
        "Claes", "Dan", "Daniel", "David", "Emil", "Erik", "Fredrik", "Gustav", "Göran", "Hans", "Hassan", "Henrik",
        "Håkan", "Jan", "Jimmy", "Joakim", "Johan", "Johnny", "Jonas", "Jonathan", "Jörgen", "Karl", "Kenneth",
        "Kent", "Kjell", "Lars", "Leif", "Linus", "Magnus", "Marcus", "Martin", "Mats", "Mattias", "Mikael",
        "Mohamed", "Niklas", "Nils", "Ola", "Oskar", "Patrik", "Per", "Peter", "Rickard", "Robert", "Robin", "Roger",
        "Roland", "Rolf", "Sebastian", "Simon", "Stefan", "Sven", "Thomas", "Tobias", "Tommy", "Ulf", "Urban",
        "Viktor",
    ]

    /// Common surnames.
    public static let surnames = [
        "Ahmed", "Ali", "Andersson", "Arvidsson", "Axelsson", "Bengtsson", "Berg", "Berggren", "Berglund", "Bergman",
        "Bergqvist", "Bergström", "Björk", "Björklund", "Blomqvist", "Claesson", "Dahlberg", "Danielsson", "Eklund",
        "Ekström", "Eliasson", "Engström", "Eriksson", "Falk", "Forsberg", "Fransson", "Fredriksson", "Gunnarsson",
        "Gustafsson", "Hansson", "Hassan", "Hedlund", "Hellström", "Henriksson", "Hermansson", "Holm", "Holmberg",
        "Holmgren", "Håkansson", "Isaksson", "Jakobsson", "Jansson", "Johansson", "Jonsson", "Jönsson", "Karlsson",
        "Larsson", "Lind", "Lindberg", "Lindgren", "Lindqvist", "Lindström", "Lund", "Lundberg", "Lundgren",
        "Lundin", "Lundqvist", "Lundström", "Löfgren", "Magnusson", "Mattsson", "Mohamed", "Mårtensson", "Nilsson",
        "Nordin", "Nordström", "Nyberg", "Nyström", "Olofsson", "Olsson", "Persson", "Pettersson", "Pålsson",
        "Samuelsson", "Sandberg", "Sandström", "Sjöberg", "Sjögren", "Ström", "Sundberg", "Svensson", "Söderberg",
        "Viklund", "Wallin", "Wikström", "Åberg",
    ]

    /// A first name and a surname, each drawn evenly.
    static func draw(isWoman: Bool, _ random: inout SeededGenerator) -> String {
        let firstNames = isWoman ? women : men
        let first = firstNames[random.index(below: firstNames.count)]
        return first + " " + surnames[random.index(below: surnames.count)]
    }
}
